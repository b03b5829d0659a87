import { describe, expect, test } from "vitest";
import { rtfBodyText } from "./rtf.ts";

/** An uncompressed container (MS-OXRTFCP 2.1.3.1: "MELA"). */
const plain = (rtf: string): Buffer => {
  const head = Buffer.alloc(16);
  head.writeUInt32LE(rtf.length + 12, 0);
  head.writeUInt32LE(rtf.length, 4);
  head.write("MELA", 8);
  return Buffer.concat([head, Buffer.from(rtf, "latin1")]);
};

describe("Outlook's RTF body", () => {
  test("reads the example of the specification (MS-OXRTFCP 4.1.1)", () => {
    const example =
      "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";
    expect(rtfBodyText(Buffer.from(example, "hex"))).toBe("hello world");
  });

  test("reads letters of the code page and of Unicode, and skips fonts and pictures", () => {
    const rtf =
      "{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}Ra\\'e8un \\u235?\\par{\\pict 0102}Fundi\\~1}";
    expect(rtfBodyText(plain(rtf))).toBe("Račun ë\nFundi 1");
  });

  test("gives nothing for damage", () => {
    expect(rtfBodyText(Buffer.from("junk"))).toBe("");
    expect(rtfBodyText(Buffer.alloc(40, 255))).toBe("");
  });
});
