/** After a form came back, the reader stands at the list of what is wrong with it. */
export function focusErrors(page: Document): void {
  page.querySelector<HTMLElement>("[data-focus]")?.focus();
}
