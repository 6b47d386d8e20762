import type { RefusalData } from '@giam-sat/domain/refusal';

/** A text with its `{name}`s filled in, numbers as the language writes them. */
export function filledText(text: string, data: RefusalData, language: 'vi' | 'en'): string {
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => filled(data, name, language));
}

function filled(data: RefusalData, name: string, language: 'vi' | 'en'): string {
  const value = data[name];
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB');
  if (value !== undefined && 'vi' in value) return value[language];
  if (value === undefined || value.length === 0) return language === 'vi' ? 'không có' : 'none';
  return value.join(', ');
}
