import type { InjectedMetadata } from '../injected_metadata';

/** The one HTML page of the home: everything else is done by the scripts that it names. */
export function shellHtml(metadata: InjectedMetadata): string {
  const scripts = ['shared_deps.js', 'shell.js'].map(
    (file) => `<script src="${escapeHtml(`${metadata.basePath}/ui/home/${file}`)}" defer></script>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Loading</title>
<link rel="icon" href="data:,">
<meta name="eui-global">
<meta name="emotion">
${scripts.join('\n')}
<meta name="eui-utilities">
</head>
<body>
<kbn-injected-metadata data="${escapeHtml(JSON.stringify(metadata))}"></kbn-injected-metadata>
<noscript>This page needs JavaScript. Allow it for this address and reload.</noscript>
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
