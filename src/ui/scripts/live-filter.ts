/** Puts a box above a list that was given words for it (`data-live-filter`) and hides what does not fit. */
export function filterLists(page: Document): void {
  for (const list of page.querySelectorAll<HTMLElement>("[data-live-filter]")) {
    const box = page.createElement("label");
    box.className = "live-filter screen-only";
    const words = page.createElement("span");
    words.className = "field__label";
    words.textContent = list.dataset.liveFilter ?? "";
    const input = page.createElement("input");
    input.className = "input";
    input.type = "search";
    box.append(words, input);
    list.before(box);
    const items = [...list.children].filter((item): item is HTMLElement => item instanceof HTMLElement);
    const texts = items.map((item) => fold(item.textContent ?? ""));
    input.addEventListener("input", () => {
      const wanted = fold(input.value).split(/\s+/).filter(Boolean);
      items.forEach((item, index) => {
        item.hidden = !wanted.every((word) => texts[index]?.includes(word));
      });
    });
  }
}

/** ë as e, ç and č as c, đ as d: nobody should need the right keyboard to find a name. */
const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d");
