package badexample.webapp.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;

@Path("/made-again")
@RequestScoped
class MadeAgain {}
