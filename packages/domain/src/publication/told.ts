/** Without marks; đ is a letter of its own. */
function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

const HIDDEN = /\p{Default_Ignorable_Code_Point}|\p{Cf}/gu;
/**
 * Whether a text tells of something, however it is typed: composed or not, with signs nobody sees, and
 * without marks, as many type on a phone.
 * @param pattern of a text with its marks, in NFC; a space in it stands for any white space, ` ?` also for none
 */
export function telling(pattern: string, flags = 'iu'): (text: string) => boolean {
  const spaced = pattern.normalize('NFC').replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+');
  const marked = new RegExp(spaced, flags);
  const bare = new RegExp(unmarked(spaced), flags);
  return (text) => {
    const plain = text.normalize('NFKC').replace(HIDDEN, '');
    return marked.test(plain) || bare.test(plain);
  };
}
