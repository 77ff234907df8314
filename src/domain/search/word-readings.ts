/** Trade readings that differ from the dictionary: people who use a 行车 (crane) call it a 航车. */
export const TRADE_READINGS: Readonly<Record<string, string>> = { 行车: 'hang che', 行吊: 'hang diao' };

/** Readings that some visitors type instead of the displayed one. Both match. */
export const SECOND_READINGS: Readonly<Record<string, string>> = { 行车: 'xing che', 重固: 'zhong gu' };
