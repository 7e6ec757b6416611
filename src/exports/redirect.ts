/**
 * A page that sends the browser on at once, without a script: for short addresses and for pages that moved. `to` is a
 * path of this site, `canonical` the same as a whole address where the site has one.
 */
export function redirectPage({ to, canonical, title }: Redirect): string {
	return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<link rel="canonical" href="${canonical}">
</head>
<body>
<p>Đang chuyển tới <a href="${to}">${to}</a>.</p>
</body>
</html>
`;
}

interface Redirect {
	readonly to: string;
	readonly canonical: string;
	readonly title: string;
}
