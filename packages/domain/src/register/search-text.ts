/** A name as it is searched: without accents, case or đ ("Hoà" and "Hòa" are both "hoa"). */
export function searchText(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
