const BY_EXTENSION: Record<string, string> = {
  pdf: "application/pdf",
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odp: "application/vnd.oasis.opendocument.presentation",
  rtf: "application/rtf",
  csv: "text/csv",
  txt: "text/plain",
  html: "text/html",
  htm: "text/html",
  xml: "application/xml",
  json: "application/json",
  zip: "application/zip",
  rar: "application/vnd.rar",
  "7z": "application/x-7z-compressed",
  gz: "application/gzip",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  bmp: "image/bmp",
  tif: "image/tiff",
  tiff: "image/tiff",
  svg: "image/svg+xml",
  webp: "image/webp",
  mp3: "audio/mpeg",
  wav: "audio/wav",
  mp4: "video/mp4",
  eml: "message/rfc822",
  msg: "application/vnd.ms-outlook",
  oft: "application/vnd.ms-outlook",
  ics: "text/calendar",
  vcf: "text/vcard",
  p7s: "application/pkcs7-signature",
  p7m: "application/pkcs7-mime",
  asc: "application/pgp-signature",
};

const EXTENSIONS: Record<string, string> = {
  ...Object.fromEntries(Object.entries(BY_EXTENSION).map(([extension, type]) => [type, extension])),
  "image/jpeg": "jpg",
  "image/pjpeg": "jpg",
  "image/tiff": "tif",
  "text/html": "html",
  "application/vnd.ms-outlook": "msg",
  "application/x-pdf": "pdf",
  "application/x-zip-compressed": "zip",
  "application/x-pkcs7-signature": "p7s",
  "application/x-pkcs7-mime": "p7m",
  "text/rtf": "rtf",
  "text/x-vcard": "vcf",
  "text/directory": "vcf",
  "message/delivery-status": "txt",
  "message/disposition-notification": "txt",
  "message/feedback-report": "txt",
  "text/rfc822-headers": "txt",
};

const SAYS_NOTHING =
  /^(?:application\/(?:octet-?stream|x-?download|force-download|unknown|binary|x-unknown|download)|binary\/octet-stream)$/;

/** The media type to keep for a part: its label, or what its name tells when the label is missing or says nothing. */
export function mediaType(label: string, name: string): string {
  const sound = /^[a-z0-9][\w.+-]*\/[\w.+-]+$/.test(label) && label.length < 128;
  if (sound && !SAYS_NOTHING.test(label)) return label;
  return BY_EXTENSION[extensionOf(name)] ?? (sound ? label : "application/octet-stream");
}

/** Usual file extension of a media type, without the dot; "bin" for the unknown. */
export const extensionFor = (type: string): string => EXTENSIONS[type] ?? "bin";

/** Lower-case extension of a file name, "" when it has none. */
export const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
