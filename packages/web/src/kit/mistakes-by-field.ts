/** What is wrong, by the pointer of the field in what will be sent; `''` is the whole. */
export type MistakesByField = Readonly<Record<string, string>>;
