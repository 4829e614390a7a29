import React from 'react';
import { css, Global } from '@emotion/react';
import { useEuiTheme } from '@elastic/eui';

const HEADER_HEIGHT = 48;

/**
 * The page's grid: a header, and below it the one element that scrolls. The custom properties are
 * Kibana's, so that apps can size themselves by them.
 */
export const LayoutStyles = ({ hasHeader }: { hasHeader: boolean }) => {
  const { euiTheme } = useEuiTheme();
  const height = `${hasHeader ? HEADER_HEIGHT : 0}px`;
  return (
    <Global
      styles={css`
        :root {
          --kbn-layout--header-height: ${height};
          --kbn-layout--header-top: 0px;
          --kbn-layout--application-top: ${height};
          --kbn-layout--application-bottom: 0px;
          --kbn-layout--application-left: 0px;
          --kbn-layout--application-right: 0px;
          --kbn-layout--application-width: 100vw;
          --kbn-layout--application-height: calc(100vh - ${height});
          --kbn-application--content-top: ${height};
          --kbn-application--content-height: calc(100vh - ${height});
          --kbn-application--top-bar-height: 0px;
          --kbn-application--bottom-bar-height: 0px;
          --kbn-application--sticky-headers-offset: 0px;
          --kbnHeaderBannerHeight: 0px;
          --kbnAppHeadersOffset: ${height};
          --euiFixedHeadersOffset: 0px;
        }
        html,
        body {
          block-size: 100%;
          margin: 0;
          overflow: hidden;
        }
        body.kbnBody {
          padding: 0 !important;
          background: ${euiTheme.colors.backgroundBasePlain};
        }
        #kibana-body {
          display: grid;
          grid-template-rows: ${height} minmax(0, 1fr);
          block-size: 100vh;
        }
        #home-header {
          display: ${hasHeader ? 'block' : 'none'};
          position: relative;
          z-index: ${euiTheme.levels.header};
        }
        #app-main-scroll {
          grid-row: 2;
          display: flex;
          flex-direction: column;
          min-inline-size: 0;
          overflow: auto;
          position: relative;
          padding-inline-end: var(--euiPushFlyoutOffsetInlineEnd, 0);
          padding-inline-start: var(--euiPushFlyoutOffsetInlineStart, 0);
        }
        #app-fixed-viewport {
          position: fixed;
          inset: ${height} 0 0 0;
          pointer-events: none;
          visibility: hidden;
        }
        .kbnAppWrapper {
          display: flex;
          flex-flow: column nowrap;
          flex-grow: 1;
          position: relative;
          z-index: 0;
          min-inline-size: 0;
        }
        .kbnAppWrapper[aria-busy='true'] {
          display: none;
        }
        .euiFlyout[class],
        .euiOverlayMask[class*='belowHeader'] {
          inset-block-start: ${height};
        }
      `}
    />
  );
};
