/**
 * A one-page PDF with a few lines of text, for the files of the example: real enough to open and to be searched, and
 * nobody else's document. Letters of Albanian and Serbian Latin beyond Latin-1 are written without their marks.
 */
export function smallPdf(lines: readonly string[]): Uint8Array {
  const text = lines
    .map((line, index) => `${index === 0 ? "BT /F1 14 Tf 60 780 Td" : "0 -22 Td /F1 11 Tf"} (${quoted(line)}) Tj`)
    .join("\n");
  const stream = `${text}\nET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (sq) >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${Buffer.byteLength(stream, "latin1")} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  const offsets = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const startOfTable = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${startOfTable}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, "latin1"));
}

const quoted = (line: string): string =>
  [...line]
    .map((sign) => (sign.charCodeAt(0) <= 0xff ? sign : (sign.normalize("NFD")[0] ?? "?")))
    .map((sign) => (sign.charCodeAt(0) <= 0xff ? sign : "-"))
    .join("")
    .replace(/[\\()]/g, "\\$&");
