// Runs before the first paint, as a blocking file of its own: a remembered theme must not flash, and the
// content security policy allows nothing inline. Plain JavaScript because it is published as it stands.
{
  const root = document.documentElement;
  root.classList.add('js');
  try {
    const theme = localStorage.getItem('hexapla-theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage is forbidden: the system's theme it is.
  }
}
