/** A spreadsheet that cannot be used at all; the message is for the editor. */
export class SpreadsheetError extends Error {}
