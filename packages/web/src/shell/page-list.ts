export type PageRole =
  | 'recorder'
  | 'signer'
  | 'confirmer'
  | 'responder'
  | 'monitor'
  | 'registrar'
  | 'auditor';

/** What is known of a page before its own file is there: enough for what stands at its top. */
export interface ListedPage {
  /** Pattern of the address behind `#`. */
  readonly path: string;
  /** Of its source, under `src`; its built file is fetched beside the first ones. */
  readonly file?: string;
  /** Words in the navigation and on the start page; without them only links lead here. */
  readonly nav?: { readonly title: string; readonly about: string };
  /** Who is shown it, when signed in. None: everybody, also without an account. */
  readonly roles?: readonly PageRole[];
  /** Its heading, where that is the same for everybody. */
  readonly title?: string;
  readonly lead?: string;
  /** Beside the heading: address and words. */
  readonly links?: readonly (readonly [href: string, words: string])[];
  readonly isWide?: boolean;
}

/** Everybody who reads records. */
const readers: readonly PageRole[] = [
  ...(['recorder', 'signer', 'confirmer', 'responder', 'monitor', 'registrar', 'auditor'] as const),
];
const recorders: readonly PageRole[] = ['recorder'];
const registrars: readonly PageRole[] = ['registrar'];
const records = 'records/records-page.tsx';

/** Every page by its address; `pages.ts` brings its own file. */
export const pageList = {
  home: {
    path: '/',
    title: 'Giám sát, phản biện xã hội',
    lead: 'Ghi nhận từng cuộc, theo dõi từng kiến nghị cho đến khi được thực hiện.',
    isWide: true,
  },
  log: {
    path: '/log',
    file: 'log/log-page.tsx',
    roles: recorders,
    nav: {
      title: 'Ghi cuộc giám sát',
      about: 'Ghi một cuộc giám sát, phản biện với phát hiện và kiến nghị.',
    },
    title: 'Ghi cuộc giám sát, phản biện',
  },
  worklist: {
    path: '/worklist',
    file: 'worklist/worklist-page.tsx',
    roles: readers,
    nav: {
      title: 'Việc cần làm',
      about: 'Việc đang chờ: quá hạn, sắp đến hạn, chờ xác nhận, ban hành, kiểm chứng.',
    },
    title: 'Việc cần làm',
  },
  session: { path: '/sessions/:id', file: 'follow/session-page.tsx', roles: readers },
  addFindings: {
    path: '/sessions/:id/findings',
    file: 'findings/add-findings-page.tsx',
    roles: recorders,
  },
  correct: {
    path: '/sessions/:id/correct',
    file: 'follow/correct/correct-page.tsx',
    roles: recorders,
  },
  draftRecommendations: {
    path: '/findings/:id/recommendations',
    file: 'findings/draft-recommendations-page.tsx',
    roles: recorders,
  },
  correctFinding: {
    path: '/findings/:id/correct',
    file: 'follow/correct/correct-part-page.tsx',
    roles: recorders,
  },
  correctRecommendation: {
    path: '/recommendations/:id/correct',
    file: 'follow/correct/correct-part-page.tsx',
    roles: ['recorder', 'signer'],
  },
  recommendation: {
    path: '/recommendations/:id',
    file: 'follow/recommendation-page.tsx',
    roles: readers,
  },
  reply: { path: '/reply/:token?', file: 'reply/reply-page.tsx' },
  figures: {
    path: '/figures',
    file: 'figures/figures-page.tsx',
    roles: readers,
    nav: {
      title: 'Số liệu',
      about: 'Từ phát hiện đến kiểm chứng, theo đơn vị và kỳ; số nào cũng mở ra hồ sơ.',
    },
    title: 'Số liệu',
    lead: 'Từ phát hiện đến kiểm chứng kết quả thực hiện. Bấm vào một số để mở đúng những hồ sơ đã được đếm.',
    isWide: true,
  },
  sessions: {
    path: '/sessions',
    file: records,
    roles: readers,
    nav: { title: 'Hồ sơ', about: 'Các cuộc giám sát, phản biện: lọc theo tình trạng, đơn vị.' },
    title: 'Các cuộc giám sát, phản biện',
    isWide: true,
  },
  findings: { path: '/findings', file: records, roles: readers, title: 'Phát hiện', isWide: true },
  recommendations: {
    path: '/recommendations',
    file: records,
    roles: readers,
    nav: {
      title: 'Kiến nghị',
      about: 'Kiến nghị theo tình trạng, đơn vị; cái nào đang quá hạn.',
    },
    title: 'Kiến nghị',
    isWide: true,
  },
  activities: {
    path: '/activities',
    file: records,
    roles: readers,
    title: 'Đối thoại, tập huấn, mô hình, hội nghị',
    isWide: true,
  },
  boards: { path: '/boards', file: records, roles: readers, title: 'Các Ban', isWide: true },
  projects: {
    path: '/projects',
    file: records,
    roles: readers,
    title: 'Dự án, công trình',
    isWide: true,
  },
  public: {
    path: '/public',
    file: 'public/public-page.tsx',
    nav: {
      title: 'Công khai',
      about: 'Kết quả giám sát đã được công bố: tìm, xem trạng thái, thời hạn, tải dữ liệu.',
    },
    title: 'Công khai',
    lead: 'Kết quả giám sát, phản biện xã hội đã được cơ quan có thẩm quyền cho công bố; trạng thái và thời hạn là của hôm nay.',
    links: [
      ['/public/figures', 'Số liệu công khai'],
      ['/public/data', 'Tải dữ liệu'],
    ],
    isWide: true,
  },
  publicData: {
    path: '/public/data',
    file: 'public/data-page.tsx',
    title: 'Tải dữ liệu',
    lead: 'Dữ liệu công khai, được dùng lại; đề nghị ghi nguồn và ngày tải. Không có dữ liệu cá nhân.',
  },
  publicFigures: {
    path: '/public/figures',
    file: 'public/public-figures-page.tsx',
    title: 'Số liệu công khai',
    lead: 'Đếm từ mọi cuộc đã ghi, kể cả những cuộc không công bố nội dung; vì vậy số ở đây lớn hơn số mục trong danh sách công khai.',
    isWide: true,
  },
  publicRecord: { path: '/public/:list/:id', file: 'public/public-record-page.tsx' },
  registers: {
    path: '/registers',
    file: 'registers/units-page.tsx',
    roles: registrars,
    nav: {
      title: 'Danh mục, quy định',
      about: 'Đơn vị, cơ quan, quy định thời hạn, lịch nghỉ; xem ảnh hưởng trước khi đổi.',
    },
    title: 'Đơn vị hành chính, cơ quan, tổ chức',
    lead: 'Danh mục như đang có, với ngày bắt đầu, ngày kết thúc và những gì thay thế.',
    isWide: true,
  },
  rules: {
    path: '/registers/rules',
    file: 'registers/rules-page.tsx',
    roles: readers,
    title: 'Quy định thời hạn',
    lead: 'Số ngày, số bước mà luật, hướng dẫn hoặc thông lệ quy định, như đang áp dụng hôm nay.',
    isWide: true,
  },
  calendar: {
    path: '/registers/calendar',
    file: 'registers/calendar-page.tsx',
    roles: readers,
    title: 'Lịch nghỉ, làm bù',
    lead: 'Ngày không ai làm việc và ngày nghỉ hằng tuần phải làm bù; thời hạn tính theo ngày làm việc dựa vào lịch này.',
    isWide: true,
  },
} as const satisfies Readonly<Record<string, ListedPage>>;

export type PageName = keyof typeof pageList;
