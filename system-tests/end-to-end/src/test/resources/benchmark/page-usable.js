// When the candidate can do the first thing: sign in. Milliseconds after the navigation began, its connection included.
globalThis.usable = { at: undefined };
const look = () => {
  const button = document.querySelector('[data-testid=sign-in]');
  const style = document.querySelector('link[rel=stylesheet]')?.sheet;
  if (style && button?.checkVisibility()) globalThis.usable.at = performance.now();
  else requestAnimationFrame(look);
};
look();
