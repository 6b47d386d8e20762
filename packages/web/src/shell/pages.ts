import type { ComponentType, LazyExoticComponent } from 'react';
import { keysOf } from '../kit/keys-of.ts';
import { lazyPage } from './lazy-page.ts';
import { type ListedPage, type PageName, pageList } from './page-list.ts';

export interface PageEntry extends ListedPage {
  readonly page: LazyExoticComponent<ComponentType>;
}

const records = async () => (await import('../records/records-page.tsx')).RecordsPage;
const correctPart = async () =>
  (await import('../follow/correct/correct-part-page.tsx')).CorrectPartPage;

/** Each page is in a file of its own, which comes when it is opened. */
const files: Readonly<Record<Exclude<PageName, 'home'>, () => Promise<ComponentType>>> = {
  log: async () => (await import('../log/log-page.tsx')).LogPage,
  worklist: async () => (await import('../worklist/worklist-page.tsx')).WorklistPage,
  session: async () => (await import('../follow/session-page.tsx')).SessionPage,
  addFindings: async () => (await import('../findings/add-findings-page.tsx')).AddFindingsPage,
  correct: async () => (await import('../follow/correct/correct-page.tsx')).CorrectPage,
  draftRecommendations: async () =>
    (await import('../findings/draft-recommendations-page.tsx')).DraftRecommendationsPage,
  correctFinding: correctPart,
  correctRecommendation: correctPart,
  recommendation: async () =>
    (await import('../follow/recommendation-page.tsx')).RecommendationPage,
  reply: async () => (await import('../reply/reply-page.tsx')).ReplyPage,
  figures: async () => (await import('../figures/figures-page.tsx')).FiguresPage,
  sessions: records,
  findings: records,
  recommendations: records,
  activities: records,
  boards: records,
  projects: records,
  public: async () => (await import('../public/public-page.tsx')).PublicPage,
  publicData: async () => (await import('../public/data-page.tsx')).DataPage,
  publicFigures: async () => (await import('../public/public-figures-page.tsx')).PublicFiguresPage,
  publicRecord: async () => (await import('../public/public-record-page.tsx')).PublicRecordPage,
  registers: async () => (await import('../registers/units-page.tsx')).UnitsPage,
  rules: async () => (await import('../registers/rules-page.tsx')).RulesPage,
  calendar: async () => (await import('../registers/calendar-page.tsx')).CalendarPage,
};

/** Every page but the first one. */
export const pages: readonly PageEntry[] = keysOf(files).map((name) => ({
  ...pageList[name],
  page: lazyPage(files[name]),
}));
