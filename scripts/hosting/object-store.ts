import { NOT_FOUND, type Hosting } from './table.ts';

/** For whoever sets up an object store and what stands before it: what each object carries, what the store cannot send. */
export function printObjectStore({ headers, cache, cacheHashed, hashed, types }: Hosting): string {
	return `# Kho đối tượng (S3 và kho cùng kiểu)

Do \`npm run build\` viết ra. \`npm run publish -- --to s3:<kho>\` đặt sẵn cho từng tệp:

- \`Cache-Control: ${cacheHashed}\` với tệp có mã băm trong tên: ${hashed.map((start) => `\`${start}…\``).join(', ')};
- \`Cache-Control: ${cache}\` với mọi tệp khác;
- \`Content-Type\` theo bảng dưới đây.

Kho không tự gửi được các đầu sau. Đặt ở máy phân phối (CDN) đứng trước kho, cho mọi đường dẫn:

${Object.entries(headers)
	.map(([name, value]) => `    ${name}: ${value}`)
	.join('\n')}

Ở máy phân phối cũng đặt: tệp mở đầu của thư mục là \`index.html\`; trang lỗi 404 là \`${NOT_FOUND}\` với mã 404; thiếu dấu / cuối thì chuyển sang địa chỉ có dấu /; bật nén. Địa chỉ cũ có trang chuyển tiếp sẵn; muốn mã 301 thì nạp \`_redirects\`.

| Đuôi tệp | Content-Type |
| --- | --- |
${Object.entries(types)
	.map(([ending, type]) => `| .${ending} | ${type} |`)
	.join('\n')}
`;
}
