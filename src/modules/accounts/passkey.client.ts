/**
 * Passkeys in the browser: an addition to the letter with the link, which works without any of this. Shows what is
 * hidden (`data-passkey="add|sign-in|confirm"`), asks the browser for a key and hands its answer to the server.
 */
type Json = Record<string, unknown>;

export function usePasskeys(page: Document): void {
  if (!("PublicKeyCredential" in window)) return;
  for (const box of page.querySelectorAll<HTMLElement>("[data-passkey]")) {
    box.hidden = false;
    box.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      void go(box, event.target as HTMLFormElement);
    });
  }
}

async function go(box: HTMLElement, form: HTMLFormElement): Promise<void> {
  const said = box.querySelector<HTMLElement>("[data-passkey-said]");
  if (said) said.hidden = true;
  try {
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const options = await ask(form.action, { step: "options" }, fields.csrf);
    const isNew = box.dataset.passkey === "add";
    const key = isNew
      ? await navigator.credentials.create({ publicKey: creation(options) })
      : await navigator.credentials.get({ publicKey: request(options) });
    if (!key) throw new Error("no passkey was given");
    const answer = await ask(
      form.action,
      { ...fields, step: "answer", response: plain(key as PublicKeyCredential) },
      fields.csrf,
    );
    location.assign(String(answer.to));
  } catch {
    if (said) said.hidden = false;
  }
}

async function ask(address: string, body: Json, csrf: string | undefined): Promise<Json> {
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json", ...(csrf ? { "x-csrf": csrf } : {}) },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

const creation = (options: Json): PublicKeyCredentialCreationOptions =>
  ({
    ...options,
    challenge: bytes(options.challenge),
    user: { ...(options.user as Json), id: bytes((options.user as Json).id) },
    excludeCredentials: descriptors(options.excludeCredentials),
  }) as unknown as PublicKeyCredentialCreationOptions;

const request = (options: Json): PublicKeyCredentialRequestOptions =>
  ({
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: descriptors(options.allowCredentials),
  }) as unknown as PublicKeyCredentialRequestOptions;

const descriptors = (list: unknown) => ((list ?? []) as Json[]).map((each) => ({ ...each, id: bytes(each.id) }));

function plain(key: PublicKeyCredential): Json {
  const { response } = key;
  const common = { clientDataJSON: text(response.clientDataJSON) };
  const rest =
    response instanceof AuthenticatorAttestationResponse
      ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }
      : assertion(response as AuthenticatorAssertionResponse);
  return {
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    clientExtensionResults: key.getClientExtensionResults(),
    response: { ...common, ...rest },
  };
}

const assertion = (response: AuthenticatorAssertionResponse): Json => ({
  authenticatorData: text(response.authenticatorData),
  signature: text(response.signature),
  ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
});

function bytes(value: unknown): Uint8Array {
  const base64 = String(value).replace(/-/g, "+").replace(/_/g, "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

usePasskeys(document);
