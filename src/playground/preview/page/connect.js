// The playground hands over its configuration before the gate starts. Opened by itself, this page has none.
if (parent !== window) parent.portcullisPlayground?.(window);
