import type { ComponentType, LazyExoticComponent } from 'react';
import { lazyPage } from './lazy-page.ts';

type Role = 'recorder' | 'signer' | 'confirmer' | 'responder' | 'monitor' | 'registrar' | 'auditor';

interface Entry {
  /** Words in the navigation and on the start page; without them only links lead here. */
  readonly nav?: { readonly title: string; readonly about: string };
  /** Who is shown it, when signed in. None: everybody, also without an account. */
  readonly roles?: readonly Role[];
}

export interface PageEntry extends Entry {
  /** Pattern of the address behind `#`. */
  readonly path: string;
  readonly page: LazyExoticComponent<ComponentType>;
}

const page = (path: string, load: () => Promise<ComponentType>, entry: Entry = {}): PageEntry => ({
  path,
  page: lazyPage(load),
  ...entry,
});

const log = {
  nav: {
    title: 'Ghi cuộc giám sát',
    about: 'Ghi một cuộc giám sát, phản biện với phát hiện và kiến nghị.',
  },
  roles: ['recorder'],
} as const;

/** Everybody who reads records. */
const readers: readonly Role[] = [
  'recorder',
  'signer',
  'confirmer',
  'responder',
  'monitor',
  'registrar',
  'auditor',
];

const figures = {
  nav: {
    title: 'Số liệu',
    about: 'Từ phát hiện đến kiểm chứng, theo đơn vị và kỳ; số nào cũng mở ra hồ sơ.',
  },
  roles: readers,
};

/** For everybody, without an account. */
const open = {
  nav: {
    title: 'Công khai',
    about: 'Kết quả giám sát đã được công bố: tìm, xem trạng thái, thời hạn, tải dữ liệu.',
  },
} as const;

const registers = {
  nav: {
    title: 'Danh mục, quy định',
    about: 'Đơn vị, cơ quan, quy định thời hạn, lịch nghỉ; xem ảnh hưởng trước khi đổi.',
  },
  roles: ['registrar'],
} as const;

/** What the interface lists under the same addresses. */
const records = [
  '/sessions',
  '/findings',
  '/recommendations',
  '/activities',
  '/boards',
  '/projects',
];

const work = {
  nav: {
    title: 'Việc cần làm',
    about: 'Việc đang chờ: quá hạn, sắp đến hạn, chờ xác nhận, ban hành, kiểm chứng.',
  },
  roles: readers,
};

/** Those lists that are also looked through, without a figure that leads to them. */
const recordsNav: Readonly<Record<string, Pick<Entry, 'nav'>>> = {
  '/sessions': {
    nav: { title: 'Hồ sơ', about: 'Các cuộc giám sát, phản biện: lọc theo tình trạng, đơn vị.' },
  },
  '/recommendations': {
    nav: { title: 'Kiến nghị', about: 'Kiến nghị theo tình trạng, đơn vị; cái nào đang quá hạn.' },
  },
};

/** Every page, each in a file of its own that comes when it is opened. */
export const pages: readonly PageEntry[] = [
  page('/log', async () => (await import('../log/log-page.tsx')).LogPage, log),
  page('/worklist', async () => (await import('../worklist/worklist-page.tsx')).WorklistPage, work),
  page('/sessions/:id', async () => (await import('../follow/session-page.tsx')).SessionPage, {
    roles: readers,
  }),
  page(
    '/sessions/:id/findings',
    async () => (await import('../findings/add-findings-page.tsx')).AddFindingsPage,
    { roles: ['recorder'] },
  ),
  page(
    '/sessions/:id/correct',
    async () => (await import('../follow/correct/correct-page.tsx')).CorrectPage,
    { roles: ['recorder'] },
  ),
  page(
    '/findings/:id/recommendations',
    async () =>
      (await import('../findings/draft-recommendations-page.tsx')).DraftRecommendationsPage,
    { roles: ['recorder'] },
  ),
  page(
    '/recommendations/:id',
    async () => (await import('../follow/recommendation-page.tsx')).RecommendationPage,
    { roles: readers },
  ),
  page('/reply/:token?', async () => (await import('../reply/reply-page.tsx')).ReplyPage),
  page('/figures', async () => (await import('../figures/figures-page.tsx')).FiguresPage, figures),
  ...records.map((path) =>
    page(path, async () => (await import('../records/records-page.tsx')).RecordsPage, {
      roles: readers,
      ...recordsNav[path],
    }),
  ),
  page('/public', async () => (await import('../public/public-page.tsx')).PublicPage, open),
  page('/public/data', async () => (await import('../public/data-page.tsx')).DataPage),
  page(
    '/public/figures',
    async () => (await import('../public/public-figures-page.tsx')).PublicFiguresPage,
  ),
  page(
    '/public/:list/:id',
    async () => (await import('../public/public-record-page.tsx')).PublicRecordPage,
  ),
  page(
    '/registers',
    async () => (await import('../registers/units-page.tsx')).UnitsPage,
    registers,
  ),
  page('/registers/rules', async () => (await import('../registers/rules-page.tsx')).RulesPage, {
    roles: readers,
  }),
  page(
    '/registers/calendar',
    async () => (await import('../registers/calendar-page.tsx')).CalendarPage,
    { roles: readers },
  ),
];
