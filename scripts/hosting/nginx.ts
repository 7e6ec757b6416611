import { HOST_FILES, HOSTING_FOLDER, isText, NOT_FOUND, type Hosting } from './table.ts';

/**
 * What stands inside nginx's `server` block. nginx drops the headers of a block wherever a block within it adds one, so
 * every block that adds one adds all. Nothing is set outside of `server`: two sites on one machine do not meet.
 */
export function printNginx(hosting: Hosting): string {
	const { cache, cacheHashed, hashed, types, moves } = hosting;
	const texts = Object.values(types).filter(isText).map(bare);
	return `${HEAD}
index index.html;
absolute_redirect off;
charset utf-8;
# text/html luôn có trong danh sách này, nginx tự thêm.
charset_types ${texts.filter((type) => type !== 'text/html').join(' ')};
default_type application/octet-stream;
types {
${lines(Object.entries(types), ([ending, type]) => `\t${bare(type)} ${ending};`)}
}

# Tệp nén sẵn nằm cạnh tệp gốc. Có gói libnginx-mod-http-brotli-static thì bỏ dấu # ở dòng brotli.
gzip_static on;
gzip_vary on;
# brotli_static on;

error_page 404 ${NOT_FOUND};
error_page 403 =404 ${NOT_FOUND};

${headers(hosting, cache, '')}

${lines(hashed, (start) => `location ^~ ${start} {\n${headers(hosting, cacheHashed, '\t', '')}\n}`)}

${lines(HOST_FILES, (name) => `location = /${name} { return 404; }`)}
location ^~ /${HOSTING_FOLDER}/ { return 404; }
location ~ \\.(?:br|gz)$ { return 404; }

# Địa chỉ cũ và địa chỉ ngắn.
${lines(moves, ({ from, to }) => `location = ${from} { return 301 "${to}"; }`)}
`;
}

const HEAD = `# Do npm run build viết ra, đừng sửa tay. Dùng trong một khối server, chẳng hạn:
#
#   server {
#       listen 443 ssl;
#       server_name ten-mien.example;
#       ssl_certificate     /etc/ssl/ten-mien.pem;
#       ssl_certificate_key /etc/ssl/ten-mien.key;
#       root    /srv/trang/current;
#       include /srv/trang/current/${HOSTING_FOLDER}/nginx.conf;
#   }
#
# Tệp này đổi thì chạy: nginx -t && nginx -s reload
`;

/** An answer that a file's name cannot promise, such as 404, must not be kept for a year: then `always` is left out. */
function headers({ headers: all }: Hosting, cache: string, indent: string, always = ' always'): string {
	return [
		...Object.entries(all).map(([name, value]) => `${indent}add_header ${name} "${value}" always;`),
		`${indent}add_header Cache-Control "${cache}"${always};`,
	].join('\n');
}

/** `charset` adds the rest. */
function bare(type: string): string {
	return type.replace(/;.*/u, '');
}

function lines<Item>(items: readonly Item[], print: (item: Item) => string): string {
	return items.map(print).join('\n');
}
