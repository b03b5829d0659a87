const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text has the form of a key as this house writes them. What has not is in no table, and must not be asked for there. */
export const isUuid = (text: string): boolean => UUID.test(text);
