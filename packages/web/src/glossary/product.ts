export const productName = 'Giám Sát';
