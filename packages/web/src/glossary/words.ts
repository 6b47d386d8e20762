/**
 * A word for every value of a list: a new value without one does not compile. The files beside this
 * one, one a subject, are the words of the pages: they follow `domain.md` 1.6, and a page takes its
 * terms from them, so that one thing has one name.
 */
export type Words<Key extends string> = Readonly<Record<Key, string>>;
