import { tables } from '../glossary/public.ts';
import { Card } from '../kit/card.tsx';
import { Page } from '../kit/page.tsx';
import { pageList } from '../shell/page-list.ts';
import { DownloadLinks, useInterface } from './download-links.tsx';

/** Everything that is published, as tables and for programs. */
export function DataPage() {
  const address = useInterface();
  return (
    <Page {...pageList.publicData}>
      {tables.map(([path, name, line]) => (
        <Card key={path} title={name}>
          <p>Mỗi dòng là {line}.</p>
          <DownloadLinks path={path} about={name.toLocaleLowerCase('vi')} />
        </Card>
      ))}
      <Card title="Cấu trúc dữ liệu">
        <p>
          Mỗi lần tải được tối đa 500 dòng; địa chỉ của phần tiếp theo nằm trong <code>next</code>{' '}
          của JSON và trong tiêu đề <code>Link</code> của CSV. CSV dùng bảng mã UTF-8, mở được bằng
          các phần mềm bảng tính.
        </p>
        <ul>
          <li>
            <a href={`${address}/public/schema`}>Các cột của CSV (CSV on the Web)</a>
          </li>
          <li>
            <a href={`${address}/public/schema/json`}>Cấu trúc của JSON (JSON Schema)</a>
          </li>
          <li>
            <a href={`${address}/docs`}>Toàn bộ giao diện lập trình</a>
          </li>
        </ul>
      </Card>
    </Page>
  );
}
