/** Says while typing how many characters are left; reads it out only near the end, not at every key. */
export function countCharacters(page: Document): void {
  for (const count of page.querySelectorAll<HTMLElement>("[data-count-for]")) {
    const area = page.getElementById(count.dataset.countFor ?? "");
    if (!(area instanceof HTMLTextAreaElement)) continue;
    const most = Number(count.dataset.most);
    const grouped = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, count.dataset.group ?? "");
    const tell = () => {
      const left = most - area.value.replace(/\n/g, "\r\n").length;
      const pattern = (left < 0 ? count.dataset.tooMany : count.dataset.left) ?? "#";
      count.textContent = pattern.replace("#", grouped(Math.abs(left)));
      count.toggleAttribute("data-over", left < 0);
      if (left < most / 10) count.setAttribute("aria-live", "polite");
      else count.removeAttribute("aria-live");
    };
    area.addEventListener("input", tell);
    if (area.value) tell();
  }
}
