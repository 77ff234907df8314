/** Words that the trade reads otherwise than a dictionary: a 行车, the crane, is a 航车 to those who use one. */
export const TRADE_READINGS: Readonly<Record<string, string>> = { 行车: 'hang che' };

/** What some visitors type instead of the reading that is shown: both are heard. */
export const SECOND_READINGS: Readonly<Record<string, string>> = { 行车: 'xing che', 重固: 'zhong gu' };
