package org.basira.cohort.view;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.basira.account.CurrentPerson;
import org.basira.cohort.CohortLink;
import org.basira.cohort.CohortText;
import org.basira.cohort.Cohorts;
import org.basira.cohort.Cohorts.Cohort;
import org.basira.cohort.JoinScreenLink;
import org.basira.cohort.QrCode;
import org.basira.cohort.Roster;
import org.basira.operations.Settings;
import org.basira.ui.Buttons;
import org.basira.ui.Drawing;
import org.basira.ui.Icon;
import org.basira.ui.Mark;
import org.basira.ui.Messages;
import org.basira.ui.UiText;
import org.jspecify.annotations.Nullable;

/** The join code for the classroom's screen: readable from the last row, a count and no names. */
@Route(JoinScreenLink.ROUTE)
@RolesAllowed("COORDINATOR")
class JoinScreenView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int EVERY_FIVE_SECONDS = 5_000;

    private final Cohorts cohorts;
    private final Roster roster;
    private final UUID me;
    private final Words words;
    private final Span joined = new Span();
    private String title = "";
    private @Nullable UUID cohort;
    private @Nullable Registration poll;

    JoinScreenView(Cohorts cohorts, Roster roster, Settings settings, CurrentPerson current) {
        this.cohorts = cohorts;
        this.roster = roster;
        me = current.id();
        words = Words.of(UI.getCurrent().getLocale(), settings.timeZone(), List.of());
        addClassName("shell");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Place.joinable(event, cohorts, me).ifPresent(this::show);
    }

    private void show(Cohort present) {
        cohort = present.id();
        title = words.t(CohortText.SCREEN_TITLE, present.name());
        removeAll();
        add(bar(present), screen(present, Address.ofRequest()));
        count();
    }

    private Header bar(Cohort present) {
        Span brand = new Span(new Mark(), new Span(Messages.text(words.locale(), UiText.PRODUCT)));
        brand.addClassName("brand");
        Anchor back = new Anchor(new CohortLink(present.id()).path(), "");
        back.addClassName("ghost");
        back.add(Icon.CLOSE.create(), new Span(words.t(CohortText.BACK_TO_CLASS)));
        Div end = new Div(
                Buttons.ghost(
                        words.t(CohortText.FULL_SCREEN),
                        Icon.SCREEN,
                        () -> getElement().executeJs("document.documentElement.requestFullscreen()")),
                back);
        end.addClassName("end");
        Header bar = new Header(brand, end);
        bar.addClassName("bar");
        return bar;
    }

    private Main screen(Cohort present, Address address) {
        String target = address.join(present.code().code());
        Paragraph code = new Paragraph(JoinCard.latin(present.code().shown()));
        code.addClassName("code");
        OrderedList steps = new OrderedList(
                step(1, words.t(CohortText.STEP_OPEN, "\u2066" + address.shown() + "\u2069")),
                step(2, words.t(CohortText.STEP_CODE)),
                step(3, words.t(CohortText.STEP_NAME)));
        steps.addClassName("stack");
        joined.getElement().setAttribute("role", "status");
        joined.addClassName("joined");
        Span only = new Span(words.t(CohortText.ONLY_NUMBER));
        only.addClassNames("dim", "aside");
        H1 heading = new H1(title);
        heading.getElement().setAttribute("dir", "auto");
        Div left = new Div(heading, code, steps, new Paragraph(joined, new Span(" "), only));
        left.addClassName("stack-l");
        Main main = new Main(left, new Drawing(QrCode.of(target).svg(words.t(CohortText.QR, target), "qr-screen")));
        main.setId("content");
        main.addClassName("big");
        return main;
    }

    private ListItem step(int number, String text) {
        Span mark = new Span(words.number(number));
        mark.addClassNames("num", "stepmark");
        ListItem item = new ListItem(mark, new Span(text));
        item.addClassName("row");
        return item;
    }

    private void count() {
        if (cohort != null) {
            joined.setText(words.t(CohortText.HAVE_JOINED, roster.joined(me, cohort)));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(EVERY_FIVE_SECONDS);
        poll = event.getUI().addPollListener(tick -> count());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (poll != null) {
            poll.remove();
        }
    }
}
