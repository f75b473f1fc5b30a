export const metadata = { title: "mubin", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="ar" dir="rtl">
      <body>{children}</body>
    </html>
  );
}
