/** Two speech marks, one full and one open: who asks and who answers. */
export const ASK =
  "M4 9.5A5.5 5.5 0 0 1 9.5 4h8A5.5 5.5 0 0 1 23 9.5v0A5.5 5.5 0 0 1 17.5 15H11l-5 4v-4.6A5.5 5.5 0 0 1 4 9.5z";
export const ANSWER = "M26.5 12.5A5.5 5.5 0 0 1 28 22.3V28l-5-4h-8.5A5.5 5.5 0 0 1 9.2 19.8";

const mark = (colour: string) =>
  `<path fill="${colour}" d="${ASK}"/>` +
  `<path fill="none" stroke="${colour}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round" d="${ANSWER}"/>`;

export const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${mark("#0b5d63")}</svg>`;

/** Brighter where the browser's own bar is dark. */
export const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>' +
  "path{fill:#0b5d63}path+path{fill:none;stroke:#0b5d63}" +
  "@media(prefers-color-scheme:dark){path{fill:#82cdc8}path+path{fill:none;stroke:#82cdc8}}</style>" +
  `${mark("#0b5d63")}</svg>`;
