/**
 * A page that sends the browser on at once, without a script: for short addresses. `to` is a path of this site,
 * `canonical` the same as a whole address where the site has one.
 */
export function redirectPage({ to, canonical }: { readonly to: string; readonly canonical: string }): string {
	return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Địa chỉ ngắn</title>
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
