// Deny first: delivered alone as portcullis-boot.js, and the first lines of portcullis.js.
(window.portcullis ??= []);
