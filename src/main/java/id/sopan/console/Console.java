package id.sopan.console;

import id.sopan.web.Turns;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.InterceptorRegistration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The console, put together. */
@Configuration(proxyBeanMethods = false)
@Import({
    BoardPage.class,
    RunPage.class,
    FilePages.class,
    ActPage.class,
    WordedPage.class,
    LatePage.class,
    MovePage.class,
    SearchPage.class,
    FiguresPage.class,
    UnitsPage.class,
    CalendarPage.class,
    DefinitionsPage.class,
    SopPage.class,
    TrialPage.class,
    AuditPage.class,
    LineBreaks.class
})
public class Console implements WebMvcConfigurer {

    private static final String HTMX = "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/";

    private final Supplier<Workplace> workplace;
    private final Turns turns;
    private final Doorkeeper door;
    private final Cookies cookies;

    /**
     * @param workplace the bot's at this moment
     * @param turns of all that reads much
     * @param address where the console is reached
     */
    public Console(Supplier<Workplace> workplace, Turns turns, Address address) {
        this.workplace = workplace;
        this.turns = turns;
        this.door = new Doorkeeper(workplace);
        this.cookies = new Cookies("https".equals(address.url().getScheme()));
    }

    /** @param url without a path */
    public record Address(URI url) {}

    @Bean
    ConsoleGuard consoleGuard() {
        return new ConsoleGuard();
    }

    @Bean
    ConsoleProblems consoleProblems() {
        return new ConsoleProblems(cookies);
    }

    @Bean
    SignInPages signInPages() {
        return new SignInPages(workplace, door, cookies);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        behindTheDoor(registry.addInterceptor(door));
        behindTheDoor(registry.addInterceptor(
                        turns.of(request -> Doorkeeper.visitor(request).person())))
                .excludePathPatterns(FilePages.ALL);
    }

    private static InterceptorRegistration behindTheDoor(InterceptorRegistration interceptor) {
        return interceptor.addPathPatterns("/konsol/**").excludePathPatterns("/konsol/masuk/**", "/konsol/aset/**");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/konsol/aset/**")
                .addResourceLocations("classpath:/console/", "classpath:/sandbox/css/", "classpath:/sandbox/img/", HTMX)
                .setCacheControl(CacheControl.noCache());
    }
}
