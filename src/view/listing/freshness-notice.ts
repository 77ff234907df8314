import { STALE_AFTER, UNCHECKED_AFTER } from '../../domain/listing/freshness.ts';

/** Notices about facts that are unconfirmed for long. */
export const FRESHNESS_NOTICES = {
	unchecked: `超过 ${UNCHECKED_AFTER} 天没有核对，价格和状态可能有变，请先来电确认。`,
	stale: `超过 ${STALE_AFTER} 天没有核对，已经从房源列表里撤下，页面保留供查阅；是否还在租售，请来电确认。`,
} as const;

/** Shown when the script has removed stale cards from a list. */
export const STALE_NOTE = `超过 ${STALE_AFTER} 天没有核对的房源已经收起；来电可以问到现在的情况。`;
