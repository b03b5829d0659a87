import { generateKeyPairSync } from "node:crypto";
import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import { authenticity } from "../../src/platform/mail/reading/index.ts";

const BODY =
  "From: Zyra <zyra@komuna.example>\r\nTo: a@bashke.example\r\nSubject: Vendimi\r\nDate: Mon, 5 Jun 2023 10:15:00 +0200\r\nMessage-ID: <1@komuna.example>\r\n\r\nTeksti.\r\n";
const OURS =
  "Authentication-Results: mx.bashke.example; spf=pass smtp.mailfrom=komuna.example; dkim=fail; dmarc=none\r\n";
const RECEIVED =
  "Received: from mail.komuna.example ([192.0.2.7])\r\n\tby mx.bashke.example (Postfix) with ESMTPS\r\n\tfor <a@bashke.example>; Mon, 5 Jun 2023 10:15:01 +0200\r\n";
const FORGED = "Authentication-Results: mx.evil.example; spf=pass; dkim=pass; dmarc=pass\r\n";
const check = (text: string, options = {}) => authenticity(Buffer.from(text), options);

describe("whose word on the sender is believed", () => {
  test("without configured servers: only what stands above the first Received from outside", async () => {
    expect(await check(OURS + RECEIVED + FORGED + BODY)).toEqual({
      spf: "pass",
      dkim: "fail",
      dmarc: "none",
      source: "topmost",
    });
    expect(await check(RECEIVED + FORGED + BODY)).toEqual({
      spf: "unknown",
      dkim: "unknown",
      dmarc: "unknown",
      source: "none",
    });
  });

  test("a Received-SPF of our own server counts, the sender's own does not", async () => {
    expect((await check(`Received-SPF: softfail (mx) client-ip=192.0.2.7\r\n${RECEIVED}${BODY}`)).spf).toBe("fail");
    expect((await check(`${RECEIVED}Received-SPF: pass\r\n${BODY}`)).spf).toBe("unknown");
  });

  test("with configured servers: only theirs, wherever they stand", async () => {
    const options = { trustedAuthserv: ["MX.bashke.example"] };
    expect(await check(FORGED + OURS + RECEIVED + BODY, options)).toEqual({
      spf: "pass",
      dkim: "fail",
      dmarc: "none",
      source: "trusted",
    });
    expect((await check(FORGED + RECEIVED + BODY, options)).source).toBe("none");
  });

  test("with a resolver the signature is checked here, and headers are not asked", async () => {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const signed = await createTransport({
      streamTransport: true,
      buffer: true,
      newline: "windows",
      dkim: {
        domainName: "komuna.example",
        keySelector: "s1",
        privateKey: privateKey.export({ type: "pkcs1", format: "pem" }).toString(),
      },
    }).sendMail({ from: "Zyra <zyra@komuna.example>", to: "a@bashke.example", subject: "Vendimi", text: "Teksti." });
    const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
    const records: Record<string, string[][]> = {
      "s1._domainkey.komuna.example TXT": [[`v=DKIM1; k=rsa; p=${key}`]],
      "komuna.example TXT": [["v=spf1 ip4:192.0.2.7 -all"]],
      "_dmarc.komuna.example TXT": [["v=DMARC1; p=reject"]],
    };
    const resolver = async (name: string, type: string) => {
      const found = records[`${name} ${type}`];
      if (found) return found;
      throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
    };
    const options = { resolver, ip: "192.0.2.7", helo: "mail.komuna.example", mailFrom: "zyra@komuna.example" };
    const message = signed.message.toString();
    expect(await check(message, options)).toEqual({ spf: "pass", dkim: "pass", dmarc: "pass", source: "verified" });
    const tampered = message.replace("Teksti.", "Teksti i ndryshuar.");
    expect(await check(FORGED + tampered, options)).toMatchObject({ dkim: "fail", source: "verified" });
    expect(await check(message, { ...options, ip: "198.51.100.1" })).toMatchObject({
      spf: "fail",
      dkim: "pass",
      dmarc: "pass",
    });
  });
});
