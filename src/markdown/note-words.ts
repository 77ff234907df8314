/** The beginning of the message for a comment in a body. */
export const COMMENT_PROBLEM = '正文里有注释';
/** The beginning of the message for a definition that nothing uses. */
export const UNUSED_DEFINITION = '没有用到的定义';
