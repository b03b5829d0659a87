/** Asks before a page is left with something typed that was not sent. */
export function guardForms(page: Document): void {
  let unsent = false;
  page.addEventListener("input", (event) => {
    if ((event.target as Element).closest("form[data-guard]")) unsent = true;
  });
  page.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) unsent = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsent) event.preventDefault();
  });
}
