/** What a choice asks for unfolds with it: `<details data-open-with="refused partial">` in the form of the choice. */
export function openWithChoice(page: Document): void {
  page.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.checked || !target.form) return;
    for (const details of target.form.querySelectorAll<HTMLDetailsElement>("details[data-open-with]"))
      if (details.dataset.openWith?.split(" ").includes(target.value)) details.open = true;
  });
}
