import { HOST_FILES, HOSTING_FOLDER, NOT_FOUND, type Hosting } from './table.ts';

/**
 * What stands inside a site block of Caddy. `route` keeps the order written: of two headers the later one holds. Caddy's
 * own way from a folder without its slash to the folder loses the query, so there is one of ours.
 */
export function printCaddy({ headers, cache, cacheHashed, hashed, types, moves }: Hosting): string {
	return `${HEAD}
route {
	header {
${lines(Object.entries(headers), ([name, value]) => `\t\t${name} "${value}"`)}
		Cache-Control "${cache}"
	}
	@hashed path ${hashed.map((start) => `${start}*`).join(' ')}
	header @hashed Cache-Control "${cacheHashed}"
${lines(Object.entries(types), ([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type "${type}"`)}
	@page path */
	header @page Content-Type "${types['html'] ?? ''}"

	@hidden path ${HOST_FILES.map((name) => `/${name}`).join(' ')} /${HOSTING_FOLDER}/* *.br *.gz
	error @hidden 404

	# Địa chỉ cũ và địa chỉ ngắn.
	map {path} {moved} {
${lines(moves, ({ from, to }) => `\t\t${from} "${to}"`)}
		default ""
	}
	@moved expression \`{moved} != ""\`
	redir @moved {moved} 301

	@folder {
		not path */ //*
		file {path}/index.html
	}
	@folderAsked {
		not path */ //*
		file {path}/index.html
		expression \`{query} != ""\`
	}
	redir @folderAsked {path}/?{query} 301
	redir @folder {path}/ 301

	file_server {
		precompressed br gzip
	}
}
handle_errors {
	header Cache-Control "${cache}"
	header Content-Type "${types['html'] ?? ''}"
	rewrite * ${NOT_FOUND}
	file_server {
		precompressed br gzip
	}
}
`;
}

const HEAD = `# Do npm run build viết ra, đừng sửa tay. Dùng trong khối của trang, chẳng hạn:
#
#   ten-mien.example {
#       root * /srv/trang/current
#       import /srv/trang/current/${HOSTING_FOLDER}/Caddyfile
#   }
#
# Tệp này đổi thì chạy: caddy reload --config /etc/caddy/Caddyfile
`;

function lines<Item>(items: readonly Item[], print: (item: Item) => string): string {
	return items.map(print).join('\n');
}
