/** A spreadsheet that cannot be used at all. The message is for editors. */
export class SpreadsheetError extends Error {}
