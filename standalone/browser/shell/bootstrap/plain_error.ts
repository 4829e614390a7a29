/** Replaces the page by a message, without React: for when the page's own scripts are missing. */
export const showPlainError = (message: string): void => {
  const box = document.createElement('div');
  box.setAttribute('role', 'alert');
  box.style.cssText = 'max-width:40em;margin:15vh auto;padding:0 1em;font:16px/1.5 sans-serif';
  const title = document.createElement('h1');
  title.textContent = 'The page did not load properly';
  title.style.fontSize = '20px';
  const text = document.createElement('p');
  text.textContent = message;
  box.append(title, text);
  document.body.replaceChildren(box);
};
