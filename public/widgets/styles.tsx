import React from 'react';
import { useEuiTheme } from '@elastic/eui';

/**
 * The few rules that inline styles cannot say: hover, focus, and parts of EUI's tables. Names begin
 * with `sh` so that they meet nothing else on the page.
 */
export const HuntStyles = () => {
  const { euiTheme } = useEuiTheme();
  const { colors, border, size, font, focus } = euiTheme;
  const ring = `outline: ${focus.width} solid ${focus.color}; outline-offset: 1px;`;
  return (
    <style>{`
.shButton { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: inherit; border-radius: ${border.radius.small}; }
.shButton:focus-visible { ${ring} }
.shButton:disabled { cursor: default; }
.shValue { max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; border-bottom: 1px dotted transparent; }
.shValue:hover, .shValue[aria-expanded="true"] { color: ${colors.textPrimary}; border-bottom-color: currentColor; }
.shValue[data-marked="true"] { background: ${colors.backgroundLightWarning}; box-shadow: inset 0 -2px 0 ${colors.warning}; }
.shCut { display: flex; max-width: 100%; }
.shCut > :first-child { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: pre; }
.shCut > :last-child { flex: none; white-space: pre; }
.shChipPlace { display: inline-flex; align-items: center; gap: 6px; max-width: 100%; min-width: 0; }
.shHidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.shMono { font-family: ${font.familyCode}; }
.shLine { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.shNumber { font-variant-numeric: tabular-nums; }
.shMuted { color: ${colors.textSubdued}; }
.shSwitch { display: inline-flex; align-items: center; gap: 6px; height: 28px; padding: 0 ${size.s}; color: ${colors.textSubdued}; white-space: nowrap; }
.shSwitch:hover { background: ${colors.backgroundBaseInteractiveHover}; }
.shSwitch[aria-pressed="true"], .shSwitch[data-on="true"] { color: ${colors.textParagraph}; font-weight: ${font.weight.medium}; }
.shChip { display: inline-flex; align-items: stretch; max-width: 520px; border: 1px solid ${colors.borderBasePlain}; border-left-width: 3px; border-radius: ${border.radius.small}; background: ${colors.backgroundBasePlain}; height: 26px; }
.shChip:hover { background: ${colors.backgroundBaseInteractiveHover}; }
.shChip > * { align-self: center; }
.shChip > span { display: inline-flex; min-width: 0; align-items: stretch; }
.shChipText { display: block; height: 24px; line-height: 24px; padding: 0 ${size.s}; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 100%; }
.shRow:hover, .shRow:focus-within { background: ${colors.backgroundBaseSubdued}; }
.shSmall { font-size: 12px; line-height: 16px; }
.shGuided { padding: 6px 8px 6px 10px; border-bottom: 1px solid ${colors.borderBaseSubdued}; }
.shGuided[data-current="true"] { box-shadow: inset 3px 0 0 ${colors.primary}; }
.shGuidedName { font-size: 14px; line-height: 20px; font-weight: ${font.weight.medium}; }
.shRowActions { visibility: hidden; }
.shRow:hover .shRowActions, .shRow:focus-within .shRowActions { visibility: visible; }
.shBar { display: block; height: 6px; border-radius: 1px; background: ${colors.backgroundFilledPrimary}; opacity: 0.45; }
.shBarParts { display: flex; background: none; opacity: 0.85; overflow: hidden; }
.shSegments { display: inline-flex; flex: none; }
.shSegments .shSwitch { height: 26px; font-size: 12px; padding: 0 8px; border-radius: 0; border: 1px solid ${colors.borderBasePlain}; margin-inline-start: -1px; }
.shListTools > .shSwitch[aria-pressed="true"], .shSwitch[data-on="true"], .shSegments .shSwitch[aria-pressed="true"] { background: ${colors.backgroundBaseInteractiveSelect}; }
.shCardColumns { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); gap: ${size.l}; }
.shCardList { display: grid; grid-template-columns: minmax(0, 1fr) max-content; gap: 2px ${size.m}; font-size: 13px; line-height: 20px; margin-block: 2px ${size.m}; }
.shTable thead th { position: sticky; top: 0; z-index: 1; background: ${colors.backgroundBasePlain}; box-shadow: inset 0 -1px 0 ${colors.borderBaseSubdued}; }
.shTable tbody tr { height: 32px; }
.shAfterNumber .euiTableCellContent { padding-inline-start: ${size.base}; }
.shTable .euiTableCellContent { padding-block: 2px; }
.shTable .euiTable { background: transparent; }
.shTable tr.shTableGroup { height: 28px; background: ${colors.backgroundBaseSubdued}; }
.shTableUnder > td { padding: ${size.m} ${size.base} ${size.base}; background: ${colors.backgroundBaseSubdued}; border-bottom: 1px solid ${colors.borderBaseSubdued}; }
.shTableCaption { display: flex; flex-wrap: wrap; align-items: center; gap: 2px ${size.base}; min-height: 32px; }
.shListTools { display: flex; flex-wrap: wrap; align-items: center; gap: 4px ${size.m}; margin-inline-start: auto; }
.shCountBar { display: flex; align-items: center; gap: 8px; justify-content: flex-end; width: 100%; }
.shCountBar > span[aria-hidden] { flex: 1; min-width: 20px; display: flex; justify-content: flex-end; }
.shRule { display: grid; grid-template-columns: minmax(120px, max-content) 1fr; gap: 4px ${size.l}; margin: ${size.s} 0; font-size: 13px; line-height: 20px; }
.shRuleValues { display: flex; flex-wrap: wrap; gap: 2px ${size.base}; min-width: 0; }
.shRuleText { overflow-wrap: anywhere; margin-block: ${size.xs} !important; font-weight: ${font.weight.medium}; }
.shOpenGroup > .euiAccordion__childWrapper { block-size: auto !important; opacity: 1 !important; }
.shHiddenCaption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.shSkeleton { display: inline-block; height: 10px; border-radius: 2px; background: ${colors.backgroundBaseDisabled}; }
.shSpark { display: block; fill: ${colors.backgroundFilledPrimary}; opacity: 0.75; }
.shSparkBase { stroke: ${colors.borderBaseSubdued}; }
.shGrid .euiDataGridRowCell:not(.euiDataGridRowCell--controlColumn) .euiDataGridRowCell__content { padding-block: 6px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.shTwoLines { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; white-space: normal; overflow-wrap: anywhere; max-width: 100%; }
.shTwoLines:hover { color: ${colors.textPrimary}; }
.shGrid .euiDataGridRowCell--numeric .euiDataGridRowCell__content, .shGrid .euiDataGridHeaderCell--numeric { padding-inline-end: 20px; }
.shTitle { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 4; overflow: hidden; overflow-wrap: anywhere; }
.shGrid .shOpened { background: ${colors.backgroundLightPrimary}; }
.shGrid .euiDataGrid__controls { background: transparent; }
.shKey { font: inherit; font-size: 12px; padding: 1px 6px; border: 1px solid ${colors.borderBasePlain}; border-radius: ${border.radius.small}; background: ${colors.backgroundBaseSubdued}; }
.shChip[data-drop="before"] { box-shadow: -3px 0 0 ${colors.primary}; }
.shChip[data-drop="after"] { box-shadow: 3px 0 0 ${colors.primary}; }
@media (prefers-reduced-motion: reduce) { .shFade { transition: none !important; } }
`}</style>
  );
};
