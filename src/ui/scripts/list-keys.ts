/** In lists of staff (`data-keys`): j down, k up, Enter opens. Silent while someone writes or holds another key. */
export function listKeys(page: Document): void {
  const list = page.querySelector<HTMLElement>("[data-keys]");
  if (!list) return;
  const links = () =>
    [...list.querySelectorAll<HTMLAnchorElement>(".row__title a")].filter((link) => link.offsetParent);
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.target as HTMLElement;
    if (target.closest("input, textarea, select, [contenteditable]")) return;
    const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
    if (step === 0) return;
    const all = links();
    const at = all.indexOf(page.activeElement as HTMLAnchorElement);
    const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
