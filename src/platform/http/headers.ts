/**
 * Headers of every answer. No inline script or style, no third party at all: what a page needs comes from us.
 * `frame-ancestors 'none'` keeps the sign-in and voting pages out of other people's frames.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
  ].join("; "),
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/** A page whose address is the key to it: no copy anywhere, no word of the address to where its links lead. */
export const SECRET_HEADERS: Readonly<Record<string, string>> = {
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow, noarchive",
};

/** Files that people sent us: opened by a browser they get no rights at all. */
export const HOSTILE_CONTENT_POLICY = "default-src 'none'; sandbox";

/** Told to browsers only where the site really is reached by HTTPS. */
export const STRICT_TRANSPORT = "max-age=31536000; includeSubDomains";
