import { HOST_FILES, HOSTING_FOLDER, NOT_FOUND, type Hosting } from './table.ts';

/**
 * `.htaccess` for Apache 2.4, read at every request: needs `AllowOverride All` and the modules headers, mime, dir and
 * rewrite. A file that is not there may not be kept, whatever its name: hence the status beside the path.
 */
export function printApache({ headers, cache, cacheHashed, hashed, types, moves }: Hosting): string {
	return `# Do npm run build viết ra, đừng sửa tay. Cần AllowOverride All và các mô-đun headers, mime, dir, rewrite.
Options -Indexes -MultiViews
DirectoryIndex index.html
ErrorDocument 404 ${NOT_FOUND}
AddDefaultCharset off
${lines(Object.entries(types), ([ending, type]) => `AddType "${type}" .${ending}`)}
AddEncoding br .br
AddEncoding gzip .gz

${lines(Object.entries(headers), ([name, value]) => `Header always set ${name} "${value}"`)}
Header always set Cache-Control "${cache}"
Header always set Cache-Control "${cacheHashed}" "expr=%{REQUEST_URI} =~ m#^(?:${hashed.join('|')})# && %{REQUEST_STATUS} -in {'200','206','304'}"
Header always append Vary Accept-Encoding

RewriteEngine On
RewriteRule ^(?:${HOST_FILES.map((name) => name.replaceAll('.', '\\.')).join('|')})$ - [R=404,L]
RewriteRule ^${HOSTING_FOLDER}/ - [R=404,L]
RewriteCond %{ENV:REDIRECT_STATUS} ^$
RewriteCond %{THE_REQUEST} \\.(?:br|gz)[?\\s]
RewriteRule ^ - [R=404,L]

# Địa chỉ cũ và địa chỉ ngắn.
${lines(moves, ({ from, to }) => `RewriteRule ^${from.slice(1)}$ ${to} [R=301,NE,L]`)}

# Tệp nén sẵn nằm cạnh tệp gốc.
${lines(
	[
		['br', 'br'],
		['gzip', 'gz'],
	],
	([name, ending]) => `RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b
RewriteCond %{REQUEST_FILENAME}.${ending} -f
RewriteRule ^(.+)$ $1.${ending} [L]
RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b
RewriteCond %{REQUEST_FILENAME}index.html.${ending} -f
RewriteRule ^((?:.+/)?)$ $1index.html.${ending} [L]`,
)}
`;
}

function lines<Item>(items: readonly Item[], print: (item: Item) => string): string {
	return items.map(print).join('\n');
}
