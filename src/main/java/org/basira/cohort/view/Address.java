package org.basira.cohort.view;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.basira.account.JoinLink;

/** Where the app is reached, as the browser that asks sees it (with forwarded headers, where Spring is told to heed them). */
record Address(String shown, String base) {

    static Address ofRequest() {
        HttpServletRequest request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        boolean secure = request.isSecure();
        int port = request.getServerPort();
        String host = request.getServerName() + (port == (secure ? 443 : 80) ? "" : ":" + port);
        String shown = host + request.getContextPath();
        return new Address(shown, (secure ? "https://" : "http://") + shown);
    }

    /** What a QR picture of a join code says. */
    String join(String code) {
        return base + "/" + new JoinLink(code).path();
    }
}
