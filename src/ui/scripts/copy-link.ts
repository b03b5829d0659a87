/** Shows the buttons that copy an address, and does so. */
export function copyLinks(page: Document): void {
  if (!navigator.clipboard) return;
  for (const button of page.querySelectorAll<HTMLButtonElement>("[data-copy]")) {
    const input = page.getElementById(button.dataset.copy ?? "");
    if (!(input instanceof HTMLInputElement)) continue;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(input.value);
      const said = button.closest(".copy-link")?.querySelector('[role="status"]');
      if (said) said.textContent = button.dataset.copied ?? "";
    });
  }
}
