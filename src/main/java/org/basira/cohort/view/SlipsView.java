package org.basira.cohort.view;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.cohort.CohortLink;
import org.basira.cohort.CohortText;
import org.basira.cohort.Cohorts;
import org.basira.cohort.Cohorts.Cohort;
import org.basira.cohort.QrCode;
import org.basira.cohort.SlipsLink;
import org.basira.ui.Buttons;
import org.basira.ui.Drawing;
import org.basira.ui.Field;
import org.basira.ui.Icon;
import org.basira.ui.Mark;
import org.basira.ui.Page;
import org.basira.ui.Shell;
import org.basira.ui.UiText;

/** Join slips to print and cut, eight on a sheet: code, address, QR picture, a line for the user name, none for a password. */
@Route(value = SlipsLink.ROUTE, layout = Shell.class)
@RolesAllowed("COORDINATOR")
class SlipsView extends Page implements BeforeEnterObserver {

    private static final int ON_A_SHEET = 8;
    private static final int AT_FIRST = 24;
    private static final int MOST = 400;

    private final Cohorts cohorts;
    private final UUID me;
    private final Div slips = new Div();
    private final Paragraph counted = new Paragraph();

    SlipsView(Cohorts cohorts, CurrentPerson current) {
        this.cohorts = cohorts;
        me = current.id();
        title(t(CohortText.SLIPS_TITLE));
        addClassNames("wide", "stack");
        slips.addClassName("slips");
        counted.addClassNames("dim", "small");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Place.joinable(event, cohorts, me).ifPresent(this::show);
    }

    private void show(Cohort cohort) {
        Address address = Address.ofRequest();
        removeAll();
        add(
                head(cohort, address),
                new Drawing(QrCode.of(address.join(cohort.code().code())).symbol("qr")),
                slips);
        fill(cohort, address, AT_FIRST);
    }

    private Div head(Cohort cohort, Address address) {
        Field howMany = new Field(t(CohortText.SLIPS_HOW_MANY)).type("number").value(Integer.toString(AT_FIRST));
        howMany.input().getElement().setAttribute("min", "1").setAttribute("max", Integer.toString(MOST));
        howMany.input().addValueChangeListener(change -> fill(cohort, address, number(change.getValue())));
        Anchor back = Buttons.link(t(CohortText.BACK_TO_CLASS), new CohortLink(cohort.id()));
        back.addClassName("s");
        NativeButton print = Buttons.main("", () -> getElement().executeJs("window.print()"));
        print.add(Icon.PRINT.create(), new Span(t(CohortText.PRINT)));
        print.addClassName("s");
        Div acts = new Div(howMany, back, print);
        acts.addClassNames("row", "wrap", "slip-acts");
        Div head = new Div(new Div(new H1(t(CohortText.SLIPS_TITLE)), counted), acts);
        head.addClassNames("row", "between", "wrap", "noprint");
        return head;
    }

    private static int number(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed.strip()), 1, MOST);
        } catch (NumberFormatException e) {
            return AT_FIRST;
        }
    }

    private void fill(Cohort cohort, Address address, int count) {
        int sheets = (count + ON_A_SHEET - 1) / ON_A_SHEET;
        counted.setText(t(CohortText.SLIPS_ON_SHEETS, count, sheets));
        slips.removeAll();
        for (int i = 0; i < count; i++) {
            slips.add(slip(cohort, address));
        }
    }

    private Div slip(Cohort cohort, Address address) {
        Span brand = new Span(new Mark(), new Span(t(UiText.PRODUCT)));
        brand.addClassName("brand");
        Paragraph code = new Paragraph(JoinCard.latin(cohort.code().shown()));
        code.addClassName("code");
        Span host = JoinCard.latin(address.shown());
        host.addClassName("mono");
        Span warning = new Span(" " + t(CohortText.SLIP_WARNING));
        warning.addClassName("strong");
        Paragraph how = new Paragraph(new Span(t(CohortText.SLIP_TEXT)), warning);
        how.addClassName("how");
        Paragraph line = new Paragraph(t(CohortText.SLIP_NAME));
        line.addClassName("line");
        Drawing qr = new Drawing("<svg class=\"qr-slip\" aria-hidden=\"true\"><use href=\"#qr\"/></svg>");
        Div slip = new Div(brand, code, new Paragraph(host), qr, how, line);
        slip.addClassName("slip");
        return slip;
    }
}
