/** Asks before a button with `data-confirm` sends its form. Courtesy only: what matters has a page that asks. */
export function askBefore(page: Document): void {
  page.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLElement>("[data-confirm]");
    if (button && !window.confirm(button.dataset.confirm)) event.preventDefault();
  });
}
