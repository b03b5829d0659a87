/** Says at once that a file is too large, instead of after a long upload. */
export function checkFileSizes(page: Document): void {
  page.addEventListener("change", (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || !input.dataset.mostBytes) return;
    const most = Number(input.dataset.mostBytes);
    const tooLarge = [...(input.files ?? [])].some((file) => file.size > most);
    input.setCustomValidity(tooLarge ? (input.dataset.tooLarge ?? "") : "");
    if (tooLarge) input.reportValidity();
  });
  page.addEventListener("submit", (event) => {
    const wrong = (event.target as HTMLElement).querySelector<HTMLInputElement>("[data-most-bytes]:invalid");
    if (!wrong?.validity.customError) return;
    event.preventDefault();
    wrong.reportValidity();
  });
}
